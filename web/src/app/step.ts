// From one day of telling to the next: a day on which nothing was told changes nothing, so it is passed over.
// `days` are in order; null stands for all that is known.
export function stepDay(days: readonly string[], asOf: string | null, step: 1 | -1): string | null {
  if (step < 0) {
    const before = days.filter((day) => (asOf === null ? day !== days.at(-1) : day < asOf));
    return before.at(-1) ?? asOf;
  }
  const next = asOf === null ? undefined : days.find((day) => day > asOf);
  return next === undefined || next === days.at(-1) ? null : next;
}

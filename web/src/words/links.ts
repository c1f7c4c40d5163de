// Addresses that articles bring: only those of the web become links, everything else stays text.
export function webAddress(url: string | null | undefined): string | null {
  if (!url || url.length > 2000) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

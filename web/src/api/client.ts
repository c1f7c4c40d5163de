// Asking the server. Who may read and write is settled by the cookie of the link that the server printed;
// writes carry a header that no foreign page can send without being asked first.

export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export type Params = Record<string, string | number | boolean | null | undefined>;

export function pathOf(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params))
    if (value !== undefined && value !== null && value !== '' && value !== false)
      query.set(key, value === true ? '1' : String(value));
  const text = query.toString();
  return `/api/v1/${path}${text ? `?${text}` : ''}`;
}

function headers(write: boolean): Record<string, string> {
  const out: Record<string, string> = { Accept: 'application/json' };
  if (write) {
    out['Content-Type'] = 'application/json';
    out['X-Ukti-Request'] = '1';
  }
  return out;
}

async function answered<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  let code = `http_${response.status}`;
  let message = response.statusText;
  try {
    const body = (await response.json()) as { error?: { code?: string; message?: string } };
    code = body.error?.code ?? code;
    message = body.error?.message ?? message;
  } catch {
    // no JSON: the status says what there is to say
  }
  throw new ApiError(code, message, response.status);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answered<T>(await fetch(path, { headers: headers(false), signal: signal ?? null }));
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return answered<T>(await fetch(path, { method: 'POST', headers: headers(true), body: JSON.stringify(body) }));
}

// A file that the server makes, handed to the browser as a download.
export async function download(path: string, name: string): Promise<void> {
  const response = await fetch(path, { headers: headers(false) });
  if (!response.ok) await answered(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

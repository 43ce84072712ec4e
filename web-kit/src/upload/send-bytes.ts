/** Where and how the bytes of an announced file are sent. */
export interface UploadTicket {
  readonly url: string;
  readonly ticket: string;
  readonly ticketHeader: string;
}

/** The bytes did not arrive. `code` is the refusal of the server; null when there was no answer. */
export class UploadFailed extends Error {
  constructor(readonly code: string | null) {
    super(code ?? 'The server cannot be reached');
    this.name = 'UploadFailed';
  }
}

/** SHA-256 of a file, 64 lower-case hexadecimal digits. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends the bytes of a file with their ticket. XMLHttpRequest, because `fetch` does not tell how much has been sent.
 *
 * @param onProgress told the share that was sent, 0 to 1.
 * @throws UploadFailed
 */
export function sendBytes(
  file: Blob,
  { url, ticket, ticketHeader }: UploadTicket,
  onProgress?: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader(ticketHeader, ticket);
    request.setRequestHeader('content-type', file.type);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new UploadFailed(codeOf(request.responseText)));
    request.onerror = request.ontimeout = request.onabort = () => reject(new UploadFailed(null));
    request.send(file);
  });
}

interface ErrorAnswer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function codeOf(body: string): string | null {
  try {
    return (JSON.parse(body) as ErrorAnswer).errors?.[0]?.extensions?.code ?? null;
  } catch {
    return null;
  }
}

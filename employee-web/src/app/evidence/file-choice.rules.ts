import type { Channel } from '../../gql/graphql.ts';

/** Documents that may be sent from a computer, by the ending of their name. */
const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Most bytes of a file that the server takes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** What can be the matter with a file before it is sent. */
export type FileProblem = 'EMPTY' | 'TOO_LARGE' | 'TYPE' | 'DOCUMENT_ON_PHONE' | 'UNREADABLE';

/** What is done with a chosen file: a picture is made small first, a document is sent as it is. */
export type FileChoice =
  | { readonly kind: 'PICTURE' }
  | { readonly kind: 'DOCUMENT'; readonly contentType: string }
  | { readonly kind: 'PROBLEM'; readonly problem: FileProblem };

/** Judges a chosen file. The server judges again, by content. */
export function judgeFile(
  file: { readonly name: string; readonly type: string; readonly size: number },
  channel: Channel,
): FileChoice {
  if (file.size === 0) return { kind: 'PROBLEM', problem: 'EMPTY' };
  if (file.type.startsWith('image/')) return { kind: 'PICTURE' };
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const contentType = DOCUMENT_TYPES[ending];
  if (!contentType) return { kind: 'PROBLEM', problem: 'TYPE' };
  if (channel === 'PHONE') return { kind: 'PROBLEM', problem: 'DOCUMENT_ON_PHONE' };
  if (file.size > LARGEST_FILE) return { kind: 'PROBLEM', problem: 'TOO_LARGE' };
  return { kind: 'DOCUMENT', contentType };
}

/** What a file dialogue offers. */
export function acceptedFiles(channel: Channel): string {
  return channel === 'PHONE'
    ? 'image/*'
    : ['image/*', ...Object.keys(DOCUMENT_TYPES).map((end) => `.${end}`)].join();
}

/** Size in the unit in which people read it. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

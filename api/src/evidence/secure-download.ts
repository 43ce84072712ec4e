import { FORMAT_FACTS, type FileFormat } from './file-formats.rules.js';

/** A stored file that is about to be sent to a browser. */
export interface Download {
  readonly format: FileFormat;
  /** Bytes. */
  readonly size: number;
  /** The name that the user gave the file, or any other; unsafe characters and endings are replaced. */
  readonly fileName: string;
  /** True to show the file in the page when its format allows it, false to save it. */
  readonly inline: boolean;
}

const LONGEST_NAME = 120;

/**
 * Nothing in the answer may load, run, submit or navigate anything, and it has no origin of its own. The PDF viewers
 * of browsers run beside the document and still work; an `<iframe>` that shows a PDF must not have the attribute
 * `sandbox`, which would switch Chromium's viewer off.
 */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/**
 * The headers of a download of evidence. The media type is the verified one and may not be guessed anew; pictures
 * and PDF may be shown in the page, in a sandbox without scripts, everything else is saved; nothing is kept in
 * caches, because selfies and reports are personal data on shared computers.
 */
export function downloadHeaders(download: Download): Record<string, string> {
  const { contentType } = FORMAT_FACTS[download.format];
  const inline = download.inline && mayShowInline(download.format);
  return {
    'Content-Type': contentType,
    'Content-Length': String(download.size),
    'Content-Disposition': contentDisposition(inline ? 'inline' : 'attachment', safeFileName(download)),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': SANDBOX,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-store',
  };
}

/** Pictures and PDF can be shown by every browser; office documents cannot. */
export function mayShowInline(format: FileFormat): boolean {
  return format === 'PDF' || FORMAT_FACTS[format].picture;
}

/**
 * A file name without path, control characters, characters that Windows forbids and marks that turn the direction of
 * writing (with which `exe.fdp` looks like `pdf.exe`), and always with the ending of its true format.
 */
export function safeFileName({ fileName, format }: Pick<Download, 'fileName' | 'format'>): string {
  const { extension } = FORMAT_FACTS[format];
  const base = fileName
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"*:<>?|%]/gu, '_')
    .trim()
    .replace(/^\.+/, '');
  return `${[...base].slice(0, LONGEST_NAME).join('') || 'bukti'}.${extension}`;
}

/**
 * The header field of RFC 6266: the name in ASCII for old programs, and in UTF-8 (RFC 8187) when that is not the
 * whole name.
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/g, '_')
    .replace(/["\\%]/g, '_');
  const plain = `${kind}; filename="${ascii}"`;
  if (ascii === name) return plain;
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '_')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${plain}; filename*=UTF-8''${encoded}`;
}

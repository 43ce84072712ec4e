import type { ViewerQuery } from '../../gql/graphql.ts';

/** Who is signed in. */
export type Viewer = ViewerQuery['viewer'];

const KEY = 'eoffice.viewer';

/** Who was signed in on this phone last and has not signed out; null when nobody. */
export function rememberedViewer(): Viewer | null {
  const text = localStorage.getItem(KEY);
  if (!text) return null;
  try {
    return JSON.parse(text) as Viewer;
  } catch {
    return null;
  }
}

/** Remembers who is signed in, so that the application opens without a signal. */
export function rememberViewer(viewer: Viewer): void {
  localStorage.setItem(KEY, JSON.stringify(viewer));
}

/** Nobody is signed in on this phone any more. */
export function forgetViewer(): void {
  localStorage.removeItem(KEY);
}

/** Id of the account of a viewer; their things on this phone are kept under it. */
export function accountIdOf(viewer: Viewer): string {
  return viewer.account?.id ?? viewer.employee.id;
}

/** Calls back when another tab of this browser signs in or out. */
export function onViewerOfOtherTab(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === KEY || event.key === null) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

import { createContext, useContext } from 'react';
import type { Viewer } from './remembered-viewer.ts';

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in; only inside of the signed-in part of the application. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside of the signed-in part of the application');
  return viewer;
}

import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../../gql/graphql.ts';

/** Who is signed in. */
export type Viewer = ViewerQuery['viewer'];

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in; only inside of the signed-in part of the application. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside of the signed-in part of the application');
  return viewer;
}

/** Whether the viewer's roles include a permission. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useViewer();
  return (permission) => permissions.includes(permission);
}

import { useViewer, type Viewer } from './viewer.ts';

/** Where the viewer's work lies: what lists begin with. */
export interface ViewerScope {
  /** District of a korwil; empty for who sees more or less than one. */
  readonly districtId: string;
  /** Unit of a principal; empty for others. */
  readonly unitId: string;
}

/** The district or the unit that the viewer's roles are about. The server decides what may be seen; this only begins there. */
export function viewerScope({ employee }: Pick<Viewer, 'employee'>): ViewerScope {
  const { assignments } = employee;
  const wide = assignments.some(({ orgUnit }) => orgUnit.kind === 'AGENCY');
  const korwil = assignments.find(({ role }) => role === 'KORWIL');
  const principal = assignments.find(({ role }) => role === 'PRINCIPAL');
  if (wide) return { districtId: '', unitId: '' };
  if (korwil) return { districtId: korwil.orgUnit.districtId ?? '', unitId: '' };
  return { districtId: principal?.orgUnit.districtId ?? '', unitId: principal?.orgUnit.id ?? '' };
}

/** The scope of whoever is signed in. */
export function useViewerScope(): ViewerScope {
  return viewerScope(useViewer());
}

import { lazy, type ComponentType, type ReactElement } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { CrashState } from '@eoffice/web-kit/parts/error-boundary.tsx';
import { AppLayout } from './layout/app-layout.tsx';
import { permissionOf } from './layout/navigation.ts';
import { useMay } from './session/viewer.ts';
import { ForbiddenState, NotFoundState } from './states/no-access.tsx';

/** A page that is loaded when it is first opened. */
function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): ReactElement {
  const Page = lazy<ComponentType>(async () => ({ default: (await load())[name] }));
  return <Page />;
}

/** The pages; those of the menu ask for the permission that the menu names. */
const PAGES: readonly { readonly path: string; readonly element: ReactElement }[] = [
  { path: '/', element: page(() => import('../features/home/home.page.tsx'), 'HomePage') },
  {
    path: '/kehadiran',
    element: page(() => import('../features/attendance/month-matrix.page.tsx'), 'MonthMatrixPage'),
  },
  {
    path: '/kehadiran/harian',
    element: page(() => import('../features/attendance/day-list.page.tsx'), 'DayListPage'),
  },
  {
    path: '/kehadiran/absen',
    element: page(() => import('../features/attendance/punch-review.page.tsx'), 'PunchReviewPage'),
  },
  {
    path: '/kehadiran/peringatan',
    element: page(() => import('../features/attendance/alerts.page.tsx'), 'AlertsPage'),
  },
  {
    path: '/pegawai/:id',
    element: page(() => import('../features/employees/employee-profile.page.tsx'), 'EmployeeProfilePage'),
  },
  { path: '/lkh', element: page(() => import('../features/review/review.page.tsx'), 'ReviewPage') },
  {
    path: '/pegawai',
    element: page(() => import('../features/employees/employees.page.tsx'), 'EmployeesPage'),
  },
  {
    path: '/penugasan',
    element: page(() => import('../features/assignments/assignments.page.tsx'), 'AssignmentsPage'),
  },
  {
    path: '/penugasan/bagan',
    element: page(() => import('../features/assignments/chart.page.tsx'), 'ChartPage'),
  },
  {
    path: '/penugasan/masalah',
    element: page(() => import('../features/assignments/problems.page.tsx'), 'ProblemsPage'),
  },
  {
    path: '/penugasan/rancangan',
    element: page(() => import('../features/assignments/draft.page.tsx'), 'DraftPage'),
  },
  {
    path: '/penugasan/perubahan',
    element: page(() => import('../features/assignments/change-history.page.tsx'), 'ChangeHistoryPage'),
  },
  {
    path: '/penugasan/perubahan/:id',
    element: page(() => import('../features/assignments/change-set.page.tsx'), 'ChangeSetPage'),
  },
  {
    path: '/kalender',
    element: page(() => import('../features/calendar/calendar.page.tsx'), 'CalendarPage'),
  },
  {
    path: '/usulan',
    element: page(() => import('../features/proposals/proposals.page.tsx'), 'ProposalsPage'),
  },
  {
    path: '/permohonan',
    element: page(() => import('../features/requests/corrections.page.tsx'), 'CorrectionsPage'),
  },
  {
    path: '/permohonan/ketidakhadiran',
    element: page(() => import('../features/requests/absences.page.tsx'), 'AbsencesPage'),
  },
  {
    path: '/lokasi',
    element: page(() => import('../features/locations/locations.page.tsx'), 'LocationsPage'),
  },
  {
    path: '/lokasi/:id',
    element: page(() => import('../features/locations/location.page.tsx'), 'LocationPage'),
  },
  {
    path: '/dispensasi',
    element: page(() => import('../features/dispensations/dispensations.page.tsx'), 'DispensationsPage'),
  },
  {
    path: '/dispensasi/baru',
    element: page(() => import('../features/dispensations/new-dispensation.page.tsx'), 'NewDispensationPage'),
  },
  { path: '/audit', element: page(() => import('../features/audit/audit.page.tsx'), 'AuditPage') },
  { path: '/akun', element: page(() => import('../features/account/account.page.tsx'), 'AccountPage') },
];

function Guarded({ permission, children }: { permission: string | null; children: ReactElement }) {
  const may = useMay();
  return permission === null || may(permission) ? children : <ForbiddenState />;
}

const routes: RouteObject[] = [
  {
    element: <AppLayout />,
    errorElement: <CrashState />,
    children: [
      ...PAGES.map(({ path, element }) => ({
        path,
        element: <Guarded permission={permissionOf(`/${path.split('/')[1] ?? ''}`)}>{element}</Guarded>,
      })),
      { path: '*', element: <NotFoundState /> },
    ],
  },
];

export const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL.replace(/\/$/, '') });

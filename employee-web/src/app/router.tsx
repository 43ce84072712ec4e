import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { HomePage } from '../features/home/home.page.tsx';
import { AppLayout } from './layout/app-layout.tsx';
import { NotFoundPage } from './layout/not-found.page.tsx';

/** A page that is loaded when it is first opened; the service worker has it by then. */
function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): ComponentType {
  return lazy<ComponentType>(async () => ({ default: (await load())[name] }));
}

const HistoryPage = page(() => import('../features/history/history.page.tsx'), 'HistoryPage');
const HistoryDayPage = page(() => import('../features/history/history-day.page.tsx'), 'HistoryDayPage');
const LkhPage = page(() => import('../features/lkh/lkh.page.tsx'), 'LkhPage');
const LkhDayPage = page(() => import('../features/lkh/lkh-day.page.tsx'), 'LkhDayPage');
const OutboxPage = page(() => import('../features/outbox/outbox.page.tsx'), 'OutboxPage');
const PunchPage = page(() => import('../features/punch/punch.page.tsx'), 'PunchPage');
const SignInAgainPage = page(() => import('./session/sign-in-again.page.tsx'), 'SignInAgainPage');
const AccountPage = page(() => import('../features/account/account.page.tsx'), 'AccountPage');
const placement = () => import('../features/account/placement.page.tsx');
const WorkLocationPage = page(placement, 'WorkLocationPage');
const SupervisorPage = page(placement, 'SupervisorPage');
const WorkSchedulePage = page(placement, 'WorkSchedulePage');
const PasswordPage = page(() => import('../features/account/password.page.tsx'), 'PasswordPage');
const SessionsPage = page(() => import('../features/account/sessions.page.tsx'), 'SessionsPage');
const PhotoViewsPage = page(() => import('../features/account/photo-views.page.tsx'), 'PhotoViewsPage');
const MyDataPage = page(() => import('../features/account/my-data.page.tsx'), 'MyDataPage');
const ApprovalsPage = page(() => import('../features/approvals/approvals.page.tsx'), 'ApprovalsPage');
const LkhReviewPage = page(() => import('../features/approvals/lkh-review.page.tsx'), 'LkhReviewPage');
const PunchReviewPage = page(() => import('../features/approvals/punch-review.page.tsx'), 'PunchReviewPage');
const ProposalReviewPage = page(
  () => import('../features/approvals/proposal-review.page.tsx'),
  'ProposalReviewPage',
);
const RequestReviewPage = page(
  () => import('../features/approvals/request-review.page.tsx'),
  'RequestReviewPage',
);
const RequestsPage = page(() => import('../features/requests/requests.page.tsx'), 'RequestsPage');
const AbsencePage = page(() => import('../features/requests/absence.page.tsx'), 'AbsencePage');
const CorrectionPage = page(() => import('../features/requests/correction.page.tsx'), 'CorrectionPage');

/** The pages. Those inside of the layout have the bottom bar. */
export function Pages() {
  return (
    <Suspense fallback={<LoadingState fullPage />}>
      <Routes>
        <Route element={<AppLayout />}>
          <Route index element={<HomePage />} />
          <Route path="riwayat" element={<HistoryPage />} />
          <Route path="riwayat/:date" element={<HistoryDayPage />} />
          <Route path="lkh" element={<LkhPage />} />
          <Route path="lkh/:date" element={<LkhDayPage />} />
          <Route path="akun" element={<AccountPage />} />
          <Route path="akun/lokasi-kantor" element={<WorkLocationPage />} />
          <Route path="akun/atasan-langsung" element={<SupervisorPage />} />
          <Route path="akun/jam-kerja" element={<WorkSchedulePage />} />
          <Route path="akun/kata-sandi" element={<PasswordPage />} />
          <Route path="akun/perangkat" element={<SessionsPage />} />
          <Route path="akun/foto" element={<PhotoViewsPage />} />
          <Route path="akun/data" element={<MyDataPage />} />
          <Route path="persetujuan" element={<ApprovalsPage />} />
          <Route path="persetujuan/lkh" element={<LkhReviewPage />} />
          <Route path="persetujuan/absen" element={<PunchReviewPage />} />
          <Route path="persetujuan/pengajuan" element={<RequestReviewPage />} />
          <Route path="pengajuan" element={<RequestsPage />} />
          <Route path="pengajuan/baru" element={<AbsencePage />} />
          <Route path="pengajuan/perbaikan/:date" element={<CorrectionPage />} />
          <Route path="persetujuan/usul" element={<ProposalReviewPage />} />
          <Route path="kiriman" element={<OutboxPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
        <Route path="absen/:side" element={<PunchPage />} />
        <Route path="masuk" element={<SignInAgainPage />} />
      </Routes>
    </Suspense>
  );
}

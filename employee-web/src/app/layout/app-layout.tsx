import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '@eoffice/web-kit/parts/error-boundary.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { UpdateBanner } from '../updates/update-banner.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { useLayoutTexts } from './layout.texts.ts';
import { useKeptDraftsSender } from './use-kept-drafts-sender.ts';
import classes from './app-layout.module.css';

/** Id of the content, to which the skip link leads. */
const CONTENT_ID = 'isi';

/** The frame around every page with the bottom bar. */
export function AppLayout() {
  const t = useLayoutTexts();
  useKeptDraftsSender();
  const { pathname } = useLocation();
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href={`#${CONTENT_ID}`}>
        {t('skipToContent')}
      </a>
      <ConnectionBanner />
      <UpdateBanner />
      <main id={CONTENT_ID} tabIndex={-1} className={classes['main']}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <BottomBar />
    </div>
  );
}

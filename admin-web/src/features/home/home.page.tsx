import { PageHeader } from '../../app/layout/page-header.tsx';

/** The day at a glance. */
export function HomePage() {
  return <PageHeader title="Beranda" />;
}

import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useAssignmentsTexts } from './assignments.texts.ts';

/** The views of assignments; each has an address of its own. */
export function AssignmentTabs() {
  const t = useAssignmentsTexts();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <Tabs
      value={pathname}
      onChange={(path) => {
        if (path) void navigate(path);
      }}
      mb="md"
    >
      <Tabs.List aria-label={t('views')}>
        <Tabs.Tab value="/penugasan">{t('gridTab')}</Tabs.Tab>
        <Tabs.Tab value="/penugasan/bagan">{t('chartTab')}</Tabs.Tab>
        <Tabs.Tab value="/penugasan/masalah">{t('problemsTab')}</Tabs.Tab>
        <Tabs.Tab value="/penugasan/perubahan">{t('historyTab')}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}

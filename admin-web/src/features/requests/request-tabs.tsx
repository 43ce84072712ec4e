import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useRequestsTexts } from './requests.texts.ts';

/** The two kinds of requests; each has an address of its own. */
export function RequestTabs() {
  const t = useRequestsTexts();
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
        <Tabs.Tab value="/permohonan">{t('corrections')}</Tabs.Tab>
        <Tabs.Tab value="/permohonan/ketidakhadiran">{t('absences')}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}

import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useMay } from '../../app/session/viewer.ts';
import { useAttendanceTexts } from './attendance.texts.ts';

/** The views of attendance; each has an address of its own. */
export function AttendanceTabs() {
  const t = useAttendanceTexts();
  const may = useMay();
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
        <Tabs.Tab value="/kehadiran">{t('matrix')}</Tabs.Tab>
        <Tabs.Tab value="/kehadiran/harian">{t('daily')}</Tabs.Tab>
        {may('PUNCH_DECIDE') && <Tabs.Tab value="/kehadiran/absen">{t('punches')}</Tabs.Tab>}
        <Tabs.Tab value="/kehadiran/peringatan">{t('alerts')}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}

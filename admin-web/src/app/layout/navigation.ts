import {
  IconCalendarEvent,
  IconClipboardCheck,
  IconHistory,
  IconHome,
  IconMailQuestion,
  IconMapPin,
  IconShieldCheck,
  IconInbox,
  IconSitemap,
  IconUserCheck,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { LayoutTextKey } from './layout.texts.ts';

/** One place of the main menu. */
export interface NavigationItem {
  readonly path: string;
  readonly label: LayoutTextKey;
  readonly icon: Icon;
  /** Permission that the page asks for; everybody may open it without one. */
  readonly permission: string | null;
}

/** The main menu, in order. A page is open to whom the menu shows it, and to nobody else. */
export const NAVIGATION: readonly NavigationItem[] = [
  { path: '/', label: 'home', icon: IconHome, permission: null },
  { path: '/lkh', label: 'review', icon: IconClipboardCheck, permission: 'LKH_DECIDE' },
  { path: '/kehadiran', label: 'attendance', icon: IconUserCheck, permission: 'ATTENDANCE_READ' },
  { path: '/permohonan', label: 'requests', icon: IconMailQuestion, permission: 'ABSENCE_DECIDE' },
  { path: '/pegawai', label: 'employees', icon: IconUsers, permission: 'EMPLOYEES_READ' },
  { path: '/penugasan', label: 'assignments', icon: IconSitemap, permission: 'PLACEMENT_CHANGE' },
  { path: '/lokasi', label: 'locations', icon: IconMapPin, permission: 'PLACEMENT_CHANGE' },
  { path: '/usulan', label: 'proposals', icon: IconInbox, permission: 'PLACEMENT_DECIDE' },
  { path: '/dispensasi', label: 'dispensations', icon: IconShieldCheck, permission: 'SETTINGS_WRITE' },
  { path: '/kalender', label: 'calendar', icon: IconCalendarEvent, permission: null },
  { path: '/audit', label: 'audit', icon: IconHistory, permission: 'AUDIT_READ' },
];

/** The permission of the page at a path of the menu. */
export function permissionOf(path: string): string | null {
  return NAVIGATION.find((item) => item.path === path)?.permission ?? null;
}

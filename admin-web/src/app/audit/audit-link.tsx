import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../session/viewer.ts';
import { useCommonTexts } from '../texts/common.texts.ts';

/** Kinds of objects of which the audit trail knows. */
export const AUDITED_TYPES = [
  'Employee',
  'WorkLocation',
  'AssignmentChangeSet',
  'LkhReport',
  'Punch',
  'PlacementProposal',
  'Account',
  'Evidence',
  'Session',
  'RuleSet',
] as const;
export type AuditedType = (typeof AUDITED_TYPES)[number];

/** Leads to everything that was done to an object; nothing for whoever may not read the audit trail. */
export function AuditLink({ type, id }: { type: AuditedType; id: string }) {
  const t = useCommonTexts();
  const may = useMay();
  if (!may('AUDIT_READ')) return null;
  return (
    <Anchor component={Link} to={`/audit?type=${type}&id=${id}`} size="sm">
      {t('changes')}
    </Anchor>
  );
}

import { IconChecklist } from '@tabler/icons-react';
import { useApprovalCounts, useDecides } from '../../app/approvals/use-approval-counts.ts';
import { useHomeTexts } from './home.texts.ts';
import { LinkCard } from './link-card.tsx';

/** What waits for the decision of a supervisor; nothing for whoever decides nothing. */
export function ApprovalsCard() {
  const t = useHomeTexts();
  const decides = useDecides();
  const counts = useApprovalCounts();
  if (!decides) return null;
  return (
    <LinkCard to="/persetujuan" title={t('approvalsTitle')} icon={<IconChecklist aria-hidden />}>
      {counts && t('approvalsText', { ...counts })}
    </LinkCard>
  );
}

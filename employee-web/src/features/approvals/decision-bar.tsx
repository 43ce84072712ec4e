import type { ReactNode } from 'react';
import { Alert, Stack } from '@mantine/core';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useApprovalTexts } from './approvals.texts.ts';
import type { Outcome } from './review-queue.tsx';
import classes from './approvals.module.css';

interface DecisionBarProps {
  readonly outcome: Outcome | null;
  readonly fault: Fault | null;
  /** The buttons. */
  readonly children: ReactNode;
}

/** The buttons of a decision, where the thumb is; what was decided instead of them afterwards. */
export function DecisionBar({ outcome, fault, children }: DecisionBarProps) {
  const t = useApprovalTexts();
  return (
    <div className={classes['bar']}>
      <Stack gap="xs">
        <FaultAlert fault={fault} />
        {outcome ? (
          <Alert color="teal">{t(`outcome.${outcome}`)}</Alert>
        ) : (
          <div className={classes['buttons']}>{children}</div>
        )}
      </Stack>
    </div>
  );
}

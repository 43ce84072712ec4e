import type { ReactNode } from 'react';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import type { LoadPage } from '../../app/data-grid/grid-column.ts';
import { DecisionQueue } from '../../app/decisions/decision-queue.tsx';
import type { RequestDecisionPartsFragment, RequesterPartsFragment } from '../../gql/graphql.ts';
import { RequestCard } from './request-card.tsx';
import { useRequestsTexts } from './requests.texts.ts';

const PAGE_SIZE = 20;
/** Lengths of a reason that the server takes. */
const REASON = { min: 10, max: 500 } as const;

/** What both kinds of requests have. */
export interface WaitingRequest {
  readonly id: string;
  readonly employee: RequesterPartsFragment;
  readonly requestedAt: string;
  readonly evidence?: { readonly id: string } | null | undefined;
  readonly canApprove: RequestDecisionPartsFragment;
  readonly canReject: RequestDecisionPartsFragment;
}

interface RequestQueueProps<Request extends WaitingRequest> {
  /** Stable between renders. */
  readonly load: LoadPage<Request>;
  /** What is asked for. */
  readonly content: (request: Request) => ReactNode;
  readonly approve: (id: string) => Promise<Fault | null>;
  readonly reject: (id: string, reason: string) => Promise<Fault | null>;
}

/** Requests of one kind that wait for the viewer. */
export function RequestQueue<Request extends WaitingRequest>(props: RequestQueueProps<Request>) {
  return (
    <DecisionQueue
      t={useRequestsTexts()}
      load={props.load}
      pageSize={PAGE_SIZE}
      reason={REASON}
      accept={props.approve}
      refuse={props.reject}
      card={(request, state) => (
        <RequestCard request={request} state={state}>
          {props.content(request)}
        </RequestCard>
      )}
    />
  );
}

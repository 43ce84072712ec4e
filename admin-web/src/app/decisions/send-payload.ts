import { faultOf, type Fault } from '@eoffice/web-kit/refusals/fault.ts';
import type { Payload } from '@eoffice/web-kit/refusals/use-action.ts';
import { graphql } from '../../gql/gql.ts';

// Each mutation asks for what the sentence of its refusal needs by this name.
graphql(`
  fragment RefusalParts on UserError {
    code
    params {
      name
      value
    }
  }
`);

/**
 * Sends a mutation and says why it brought nothing; null when it was carried out. Never throws, so that what somebody
 * wrote can stay where it is until the server has taken it.
 */
export async function sendPayload(send: () => Promise<Payload | null | undefined>): Promise<Fault | null> {
  try {
    const payload = await send();
    if (!payload) return { kind: 'UNREACHABLE' };
    const refusal = payload.userErrors[0];
    return refusal ? { kind: 'REFUSED', refusal } : null;
  } catch (error) {
    return faultOf(error);
  }
}

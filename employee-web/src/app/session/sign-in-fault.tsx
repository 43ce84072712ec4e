import { Alert } from '@mantine/core';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useSessionTexts } from './session.texts.ts';

/**
 * Why nobody was signed in; nothing without a fault. With sentences of its own: the table of all refusals is four times
 * as large as the rest of this page, and nobody needs it before they are in.
 */
export function SignInFault({ fault }: { fault: Fault | null }) {
  const t = useSessionTexts();
  if (!fault) return null;
  if (fault.kind !== 'REFUSED') {
    return (
      <Alert color="yellow" role="alert">
        {t('unreachable')}
      </Alert>
    );
  }
  const { code, params } = fault.refusal;
  const values = Object.fromEntries(params.map(({ name, value }) => [name, value]));
  const known = code === 'SIGN_IN_FAILED' || code === 'SIGN_IN_THROTTLED' || code === 'SERVICE_UNAVAILABLE';
  return (
    <Alert color="red" role="alert">
      {known ? t(code, values) : t('refused', { code })}
    </Alert>
  );
}

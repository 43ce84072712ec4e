import { createApiClient } from '@eoffice/web-kit/api-client.ts';
import { noticeSignedOut } from './session/session-store.ts';

/** The one Apollo Client of this tab. */
export const api = createApiClient({ onSignedOut: noticeSignedOut });

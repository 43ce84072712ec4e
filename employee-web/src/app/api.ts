import { createApiClient } from '@eoffice/web-kit/api-client.ts';
import { answerLink } from './answers/answer-link.ts';
import { noticeSignedOut } from './session/session-notices.ts';

/** The one Apollo Client of this tab. What it has read is kept on the phone for the time without a signal. */
export const api = createApiClient({ onSignedOut: noticeSignedOut, links: [answerLink] });

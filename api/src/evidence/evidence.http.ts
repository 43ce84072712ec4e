import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { ERROR_CODES, type ErrorCode } from '../shared/error-codes.js';
import { ObjectNotFound, ObjectStoreUnavailable } from '../storage/object-store.js';
import type { EvidenceAccess } from './evidence-access.js';
import type { EvidenceIntake } from './evidence-intake.js';
import { objectKey } from './evidence-keys.js';
import type { EvidenceVault } from './evidence-vault.js';
import { formatOf } from './file-formats.rules.js';
import { downloadHeaders } from './secure-download.js';

/** What the routes need. */
export interface EvidenceRoutes {
  readonly intake: EvidenceIntake;
  readonly access: EvidenceAccess;
  readonly vault: EvidenceVault;
  /** The actor of a session that is still valid; null otherwise. */
  readonly actorOfSession: (claims: { accountId: string; sessionId: string }) => Promise<Actor | null>;
}

/** Header with the ticket of an upload. */
export const TICKET_HEADER = 'x-upload-ticket';

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  EVIDENCE_NOT_READY: 409,
  EVIDENCE_TICKET_INVALID: 403,
  EVIDENCE_TOO_LARGE: 413,
  EVIDENCE_STORAGE_FULL: 507,
  SERVICE_UNAVAILABLE: 503,
};
const OTHER_REFUSAL = 422;

/**
 * `PUT /evidence/{id}` takes the bytes of an announced file with its ticket; `GET /evidence/{id}?link=…` sends them
 * to whom `Evidence.url` gave the link, to be saved instead of shown when `&save` is added.
 */
export function evidenceRouter(routes: EvidenceRoutes): Router {
  const router = Router();
  router.put('/evidence/:id', async (request, response) => {
    await answering(response, async () => {
      const evidence = await routes.intake.take(request.params.id, request.get(TICKET_HEADER) ?? '', request);
      response.status(201).json({ id: evidence.id, state: evidence.state });
    });
  });
  router.get('/evidence/:id', async (request, response) => {
    await answering(response, () => sendEvidence(routes, request, response));
  });
  return router;
}

async function sendEvidence(
  routes: EvidenceRoutes,
  request: Request<{ id: string }>,
  response: Response,
): Promise<void> {
  const { link } = request.query;
  const claims = typeof link === 'string' ? await routes.access.readLink(link) : null;
  const actor = claims?.evidenceId === request.params.id ? await routes.actorOfSession(claims) : null;
  if (!claims || !actor) throw new DomainError('NOT_FOUND');
  const evidence = await routes.access.view(actor, claims.evidenceId, claims.variant);
  const format = formatOf(evidence.contentType);
  if (!format) throw new DomainError('NOT_FOUND');
  const object = await routes.vault.open(objectKey(evidence, claims.variant));
  const fileName = evidence.fileName ?? evidence.id;
  response.set(
    downloadHeaders({ fileName, format, size: object.size, inline: request.query['save'] === undefined }),
  );
  await pipeline(object.stream, response);
}

/** Turns refusals into statuses with the same JSON as GraphQL errors. */
async function answering(response: Response, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === null || response.headersSent) throw error;
    // The rest of a refused upload is not read: the connection ends with the answer.
    response.set('Connection', 'close');
    response
      .status(STATUS[code] ?? OTHER_REFUSAL)
      .json({ errors: [{ message: ERROR_CODES[code], extensions: { code } }] });
  }
}

function codeOf(error: unknown): ErrorCode | null {
  if (error instanceof DomainError) return error.code;
  if (error instanceof ObjectNotFound) return 'EVIDENCE_NOT_READY';
  if (error instanceof ObjectStoreUnavailable) return 'SERVICE_UNAVAILABLE';
  return null;
}

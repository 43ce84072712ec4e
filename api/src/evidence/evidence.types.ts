import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { ClientIdScalar, DateTimeScalar, Sha256Scalar } from '../graphql/scalars.js';
import { MutationPayload } from '../graphql/user-error.types.js';
import { ChannelEnum } from './channel.types.js';
import type { EvidenceVariant } from './evidence-keys.js';
import type { Channel, Evidence, EvidencePurpose, EvidenceState } from './evidence.entity.js';

export const EvidencePurposeEnum = enumOf<EvidencePurpose>('EvidencePurpose', 'What a file proves.', {
  SELFIE: 'The photo of a clock-in or clock-out.',
  LKH: 'The evidence of a daily report (bukti dukung).',
  ABSENCE_LETTER: 'The letter behind an absence: of a doctor, an assignment, a decision.',
  CORRECTION_EVIDENCE: 'What proves that a time has to be corrected.',
});

export const EvidenceStateEnum = enumOf<EvidenceState>('EvidenceState', 'How far a file has come.', {
  TICKETED: 'Announced; its bytes are still to come.',
  SPOOLED: 'Verified and safe; on its way into the object store.',
  STORED: 'In the object store.',
  FAILED: 'Refused; `failureCode` says why.',
});

export const EvidenceVariantEnum = enumOf<EvidenceVariant>('EvidenceVariant', 'Which version of a file.', {
  ORIGINAL: 'The file itself; a picture re-encoded without its metadata, at most 1280 pixels.',
  THUMBNAIL: 'A small picture, at most 320 pixels; pictures only.',
});

@ObjectType('Evidence', { description: 'One stored file (bukti dukung).' })
export class EvidenceType implements Pick<
  Evidence,
  | 'id'
  | 'purpose'
  | 'channel'
  | 'state'
  | 'fileName'
  | 'contentType'
  | 'sizeBytes'
  | 'widthPixels'
  | 'heightPixels'
  | 'failureCode'
  | 'createdAt'
  | 'storedAt'
  | 'ownerEmployeeId'
> {
  @Field(() => ID, { description: 'Id.' })
  id: string;

  @Field(() => EvidencePurposeEnum, { description: 'What it proves.' })
  purpose: EvidencePurpose;

  @Field(() => ChannelEnum, { description: 'Where it was sent from.' })
  channel: Channel;

  @Field(() => EvidenceStateEnum, { description: 'How far it has come.' })
  state: EvidenceState;

  @Field(() => String, { nullable: true, description: 'Name that the owner gave it; null for a selfie.' })
  fileName: string | null;

  @Field(() => String, { description: 'Media type, confirmed by content.' })
  contentType: string;

  @Field(() => Int, { description: 'Bytes as sent.' })
  sizeBytes: number;

  @Field(() => Int, { nullable: true, description: 'Width of a picture in pixels.' })
  widthPixels: number | null;

  @Field(() => Int, { nullable: true, description: 'Height of a picture in pixels.' })
  heightPixels: number | null;

  @Field(() => String, { nullable: true, description: 'Error code of a FAILED file.' })
  failureCode: Evidence['failureCode'];

  @Field(() => DateTimeScalar, { description: 'When it was announced.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it reached the object store.' })
  storedAt: Date | null;

  /** For the decision who may see it. */
  ownerEmployeeId: string;
}

@InputType({ description: 'A file that you want to send.' })
export class EvidenceUploadRequestInput {
  @Field(() => ClientIdScalar, { description: 'Id that you make; a retry uses the same.' })
  id: string;

  @Field(() => EvidencePurposeEnum, { description: 'What it proves.' })
  purpose: EvidencePurpose;

  @Field(() => ChannelEnum, { description: 'Where it is sent from; the phone sends pictures only.' })
  channel: Channel;

  @Field(() => String, { description: 'Media type, for example `image/jpeg`.' })
  contentType: string;

  @Field(() => Int, { description: 'Bytes, at most 10 MiB.' })
  sizeBytes: number;

  @Field(() => Sha256Scalar, { description: 'Digest of the bytes.' })
  sha256: string;

  @Field(() => String, { nullable: true, description: 'Name of the file, for the reader.' })
  fileName?: string | null;
}

@ObjectType({ description: 'How to send the bytes of a file: one PUT with the ticket in a header.' })
export class EvidenceUpload {
  @Field(() => String, { description: 'Address for the PUT, relative to the server.' })
  url: string;

  @Field(() => String, { description: 'Name of the header that carries the ticket.' })
  ticketHeader: string;

  @Field(() => String, { description: 'The ticket; good for one file, once.' })
  ticket: string;

  @Field(() => DateTimeScalar, { description: 'When the ticket ends.' })
  expiresAt: Date;
}

@ObjectType({ description: 'Answer to an announced file.' })
export class EvidenceUploadRequestPayload extends MutationPayload {
  @Field(() => EvidenceType, { nullable: true, description: 'The file.' })
  evidence?: EvidenceType;

  @Field(() => EvidenceUpload, {
    nullable: true,
    description: 'How to send it; null when its bytes are here already.',
  })
  upload?: EvidenceUpload | null;
}

@ObjectType({ description: 'Answer to a finished upload.' })
export class EvidenceUploadCompletePayload extends MutationPayload {
  @Field(() => EvidenceType, { nullable: true, description: 'The file.' })
  evidence?: EvidenceType;
}

@ObjectType({ description: 'Somebody looked at your photo.' })
export class EvidenceView {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  /** Shown as `viewer`, by the resolver. */
  viewerId: string;
}

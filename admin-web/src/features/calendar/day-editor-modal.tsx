import { useState } from 'react';
import { Alert, Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { api } from '../../app/api.ts';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { DistrictPicker } from '../../app/pickers/district-picker.tsx';
import { RecomputePreview } from '../../app/recompute/recompute-preview.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type {
  CalendarDayKind,
  CalendarDayPartsFragment,
  CalendarDaySaveInput,
  RecomputePreviewPartsFragment,
  Role,
  SchoolHolidayPolicy,
} from '../../gql/graphql.ts';
import {
  CALENDAR_DAY_PREVIEW,
  CALENDAR_DAY_REMOVE,
  CALENDAR_DAY_REMOVE_PREVIEW,
  CALENDAR_DAY_SAVE,
} from './calendar.operations.ts';
import { useCalendarTexts } from './calendar.texts.ts';

const KINDS: readonly CalendarDayKind[] = [
  'NATIONAL_HOLIDAY',
  'JOINT_LEAVE',
  'REGIONAL_HOLIDAY',
  'SCHOOL_HOLIDAY',
];
const POLICIES: readonly SchoolHolidayPolicy[] = ['WORKDAY', 'WORKDAY_ANY_LOCATION', 'OFF'];
/** Roles for whom the form asks what a school holiday means. */
const SCHOOL_ROLES: readonly Role[] = ['TEACHER', 'PRINCIPAL', 'STAFF'];

/** What was looked at: exactly that can be done. */
interface Seen {
  /** The input as it was looked at; null for a removal. */
  readonly input: string | null;
  readonly preview: RecomputePreviewPartsFragment;
}

interface DayEditorModalProps {
  /** The day that is changed; null for a new one. */
  readonly day: CalendarDayPartsFragment | null;
  readonly date: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Enters, changes or removes a special day; what it does to days that are there is seen first. */
export function DayEditorModal({ day, date, onClose, onDone }: DayEditorModalProps) {
  const t = useCalendarTexts();
  const [input, setInput] = useState<CalendarDaySaveInput>(() => inputOf(day, date));
  const [seen, setSeen] = useState<Seen | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);
  const run = async (send: () => Promise<Fault | null>) => {
    setSending(true);
    setFault(await send());
    setSending(false);
  };
  const look = () =>
    sendPayload(async () => {
      const { data } = await api.mutate({ mutation: CALENDAR_DAY_PREVIEW, variables: { input } });
      const payload = data?.calendarDayPreview;
      if (payload?.preview) setSeen({ input: JSON.stringify(input), preview: payload.preview });
      return payload;
    });
  const lookAtRemoval = ({ id, version }: CalendarDayPartsFragment) =>
    sendPayload(async () => {
      const { data } = await api.mutate({
        mutation: CALENDAR_DAY_REMOVE_PREVIEW,
        variables: { id, version },
      });
      const payload = data?.calendarDayRemovePreview;
      if (payload?.preview) setSeen({ input: null, preview: payload.preview });
      return payload;
    });
  const finish = async (send: () => Promise<Fault | null>) => {
    const refused = await send();
    if (!refused) {
      notifications.show({ message: t('saved') });
      onDone();
    }
    return refused;
  };
  const save = () =>
    finish(() =>
      sendPayload(async () => {
        return (await api.mutate({ mutation: CALENDAR_DAY_SAVE, variables: { input } })).data
          ?.calendarDaySave;
      }),
    );
  const remove = ({ id, version }: CalendarDayPartsFragment) =>
    finish(() =>
      sendPayload(async () => {
        const variables = { id, version };
        return (await api.mutate({ mutation: CALENDAR_DAY_REMOVE, variables })).data?.calendarDayRemove;
      }),
    );
  const current = seen?.input === JSON.stringify(input);
  return (
    <Modal
      opened
      onClose={onClose}
      title={day ? t('editTitle', { name: day.name }) : t('newTitle')}
      size="xl"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run(current ? save : look);
        }}
      >
        <Stack>
          <FaultAlert fault={fault} />
          <DayFields input={input} onChange={setInput} />
          {typeof seen?.input === 'string' && !current && <Alert color="yellow">{t('changedSince')}</Alert>}
          {seen && (seen.input === null || current) && <RecomputePreview preview={seen.preview} />}
          <Group justify="flex-end" gap="xs">
            {day && seen?.input !== null && (
              <Button
                variant="subtle"
                color="red"
                disabled={sending}
                onClick={() => void run(() => lookAtRemoval(day))}
              >
                {t('remove')}
              </Button>
            )}
            {day && seen?.input === null && (
              <Button color="red.8" loading={sending} onClick={() => void run(() => remove(day))}>
                {t('removeNow')}
              </Button>
            )}
            <Button type="submit" variant={current ? 'filled' : 'light'} loading={sending}>
              {t(current ? 'save' : 'look')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface DayFieldsProps {
  readonly input: CalendarDaySaveInput;
  readonly onChange: (input: CalendarDaySaveInput) => void;
}

function DayFields({ input, onChange }: DayFieldsProps) {
  const t = useCalendarTexts();
  const words = useDomainTexts();
  const set = (part: Partial<CalendarDaySaveInput>) => onChange({ ...input, ...part });
  const { kind, rolePolicies = [] } = input;
  const policyOf = (role: Role) => rolePolicies.find((each) => each.role === role)?.policy ?? 'WORKDAY';
  return (
    <>
      <Group align="flex-start">
        <TextInput
          type="date"
          label={t('date')}
          required
          value={input.date}
          onChange={(event) => set({ date: event.currentTarget.value })}
          w={{ base: '100%', xs: 170 }}
        />
        <Select
          label={t('kind')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => {
            const found = KINDS.find((each) => each === value);
            // A national holiday is for everybody, and only a school holiday has policies.
            if (!found) return;
            set({
              kind: found,
              ...(found === 'NATIONAL_HOLIDAY' ? { scope: 'NATIONAL' as const, scopeId: null } : {}),
              ...(found === 'SCHOOL_HOLIDAY' ? {} : { rolePolicies: [] }),
            });
          }}
          data={KINDS.map((each) => ({ value: each, label: words(`calendar.${each}`) }))}
          w={{ base: '100%', xs: 210 }}
        />
        {kind !== 'NATIONAL_HOLIDAY' && (input.scope === 'NATIONAL' || input.scope === 'DISTRICT') && (
          <DistrictPicker
            value={String(input.scopeId ?? '')}
            onChange={(id) =>
              set(id ? { scope: 'DISTRICT', scopeId: id } : { scope: 'NATIONAL', scopeId: null })
            }
          />
        )}
      </Group>
      <TextInput
        data-autofocus
        label={t('name')}
        required
        minLength={3}
        maxLength={200}
        value={input.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Checkbox
        label={t('provisional')}
        checked={input.provisional ?? false}
        onChange={(event) => set({ provisional: event.currentTarget.checked })}
      />
      {kind === 'SCHOOL_HOLIDAY' && (
        <Group align="flex-start">
          {SCHOOL_ROLES.map((role) => (
            <Select
              key={role}
              label={t('policyOf', { role: words(`role.${role}`) })}
              allowDeselect={false}
              value={policyOf(role)}
              onChange={(value) => {
                const policy = POLICIES.find((each) => each === value);
                const others = rolePolicies.filter((each) => each.role !== role);
                if (policy) set({ rolePolicies: [...others, { role, policy }] });
              }}
              data={POLICIES.map((policy) => ({ value: policy, label: t(`policy_${policy}`) }))}
              w={{ base: '100%', xs: 220 }}
            />
          ))}
        </Group>
      )}
    </>
  );
}

function inputOf(day: CalendarDayPartsFragment | null, date: string): CalendarDaySaveInput {
  if (!day) {
    return {
      date,
      kind: 'REGIONAL_HOLIDAY',
      name: '',
      provisional: false,
      scope: 'NATIONAL',
      rolePolicies: [],
    };
  }
  const { id, kind, name, provisional, scope, scopeId, version, rolePolicies } = day;
  return {
    id,
    version,
    date: day.date,
    kind,
    name,
    provisional,
    scope,
    scopeId,
    rolePolicies: rolePolicies.map(({ role, policy }) => ({ role, policy })),
  };
}

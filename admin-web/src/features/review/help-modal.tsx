import { Kbd, Modal, Stack, Switch, Table } from '@mantine/core';
import { useReviewTexts } from './review.texts.ts';

const KEYS = [
  ['j', 'helpNext'],
  ['k', 'helpPrevious'],
  ['a', 'helpApprove'],
  ['r', 'helpReturn'],
  ['x', 'helpReject'],
  ['?', 'helpHelp'],
] as const;

interface HelpModalProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly enabled: boolean;
  readonly onEnabled: (enabled: boolean) => void;
}

/** What the letters do, and the switch that turns them off. */
export function HelpModal({ opened, onClose, enabled, onEnabled }: HelpModalProps) {
  const t = useReviewTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t('helpTitle')}>
      <Stack>
        <Table>
          <Table.Tbody>
            {KEYS.map(([key, text]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" w={60}>
                  <Kbd>{key}</Kbd>
                </Table.Th>
                <Table.Td>{t(text)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label={t('helpEnabled')}
          checked={enabled}
          onChange={(event) => onEnabled(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}

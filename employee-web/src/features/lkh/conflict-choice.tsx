import { Alert, Button, Stack, Text } from '@mantine/core';
import { isBlank, type LkhContent } from './lkh-content.rules.ts';
import { useLkhTexts } from './lkh.texts.ts';

interface ConflictChoiceProps {
  readonly here: LkhContent;
  readonly server: LkhContent;
  readonly onChoose: (choice: 'PHONE' | 'SERVER' | 'BOTH') => void;
}

/** Two devices have written on the same report: shows both and asks with which to go on. */
export function ConflictChoice({ here, server, onChoose }: ConflictChoiceProps) {
  const t = useLkhTexts();
  return (
    <Alert color="orange" title={t('conflictTitle')} role="alert">
      <Stack gap="sm">
        <Text size="sm">{t('conflictText')}</Text>
        <Version title={t('conflictHere')} content={here} />
        <Version title={t('conflictServer')} content={server} />
        <Button size="md" onClick={() => onChoose('BOTH')}>
          {t('useBoth')}
        </Button>
        <Button size="md" variant="default" onClick={() => onChoose('PHONE')}>
          {t('useHere')}
        </Button>
        <Button size="md" variant="default" onClick={() => onChoose('SERVER')}>
          {t('useServer')}
        </Button>
      </Stack>
    </Alert>
  );
}

function Version({ title, content }: { title: string; content: LkhContent }) {
  return (
    <div>
      <Text size="sm" fw={650}>
        {title}
      </Text>
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>
        {content.activities
          .filter((activity) => !isBlank(activity))
          .map(({ key, description }) => (
            <Text key={key} size="sm" component="li" style={{ overflowWrap: 'anywhere' }}>
              {description}
            </Text>
          ))}
      </ol>
    </div>
  );
}

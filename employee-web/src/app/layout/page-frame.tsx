import { useEffect, useRef, type ReactNode } from 'react';
import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLayoutTexts } from './layout.texts.ts';
import classes from './page-frame.module.css';

interface PageFrameProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Address of the page above this one; draws an arrow back to it. */
  readonly backTo?: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

let firstPage = true;

/**
 * A page: heading and content in one column. It names the browser tab, begins at the top and takes the focus when one
 * page follows another, so that a screen reader says where it is; the first page after loading leaves the focus alone.
 */
export function PageFrame({ title, description, backTo, aside, children }: PageFrameProps) {
  const t = useLayoutTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(`${title} · E-Office`);
  useEffect(() => {
    if (!firstPage) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    firstPage = false;
  }, []);
  return (
    <div className={classes['column']}>
      <header className={classes['header']}>
        {backTo && (
          <ActionIcon component={Link} to={backTo} variant="subtle" size={44} aria-label={t('back')} ml={-10}>
            <IconArrowLeft aria-hidden />
          </ActionIcon>
        )}
        <div className={classes['titles']}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes['heading']}>
            {title}
          </Title>
          {description && (
            <Text c="dimmed" size="sm" component="div">
              {description}
            </Text>
          )}
        </div>
        {aside && <Group gap="xs">{aside}</Group>}
      </header>
      {children}
    </div>
  );
}

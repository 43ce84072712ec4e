import { useEffect, useRef, type ReactNode } from 'react';
import { Box, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons of the page. */
  readonly children?: ReactNode;
}

let firstPage = true;

/**
 * Heading of a page. It names the browser tab and takes the focus when one page follows another, so that a screen
 * reader says where it is; the first page after loading leaves the focus alone.
 */
export function PageHeader({ title, description, children }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(`${title} · E-Office`);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <Group justify="space-between" align="flex-end" mb="md" gap="sm">
      <Box>
        <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes['heading']}>
          {title}
        </Title>
        {description && (
          <Text c="dimmed" size="sm" component="div">
            {description}
          </Text>
        )}
      </Box>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}

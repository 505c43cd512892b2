import type { ReactNode } from 'react';
import type { CompareQuery } from '../queries/generated';
import { useTexts } from '../text/useTexts';
import { Figure } from './Amount';

type YearComparison = NonNullable<Extract<CompareQuery['node'], { __typename: 'Department' }>['compareYears']>;

interface ComparabilityProps {
  comparability: YearComparison['comparability'];
  title: string;
  children?: ReactNode;
}

/** Why years may not be compared; each reason opens the lines it rests on. */
export function Comparability({ comparability, title, children }: ComparabilityProps) {
  const texts = useTexts();
  return (
    <section className="notice warning" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {comparability.issues.map((issue) => (
          <li key={issue.reason}>
            <strong>{texts.compare.issues[issue.kind]}</strong>
            {texts.colon}
            {issue.reason} <Figure places={issue.sources}>{texts.actions.source}</Figure>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

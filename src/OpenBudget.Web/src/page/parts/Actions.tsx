import { useState, type ReactNode } from 'react';
import { playgroundAddress, tableAddress } from '../graphql/addresses';
import type { AnyQuestion } from '../graphql/ask';
import { useTexts } from '../text/useTexts';

interface ActionsProps {
  /** What the data is of, for who only hears the links. */
  of: string;
  /** The question whose answer is shown. */
  question: AnyQuestion;
  /** The list to download; where the question asks for no list, one that has its rows. */
  list?: AnyQuestion;
  children?: ReactNode;
}

/** Takes what is shown elsewhere: its data, its address, and the question behind it. */
export function Actions({ of, question, list, children }: ActionsProps) {
  const texts = useTexts();
  const [copied, setCopied] = useState<string>();
  return (
    <div className="actions" role="group" aria-label={`${texts.actions.label}${texts.colon}${of}`}>
      {list !== undefined && (
        <>
          <a href={tableAddress(list, 'csv')} download>
            {texts.actions.csv}
          </a>
          <a href={tableAddress(list, 'xlsx')} download>
            {texts.actions.xlsx}
          </a>
        </>
      )}
      {children}
      <a href={playgroundAddress(question)} title={texts.actions.queryHelp}>
        {texts.actions.query}
      </a>
      {/* Browsers give a page without encryption no clipboard. */}
      {children === undefined && 'clipboard' in navigator && (
        <button
          type="button"
          onClick={() => {
            const address = window.location.href;
            void navigator.clipboard.writeText(address).then(() => setCopied(address));
          }}
        >
          <span aria-live="polite">{copied === window.location.href ? texts.actions.copied : texts.actions.copy}</span>
        </button>
      )}
    </div>
  );
}

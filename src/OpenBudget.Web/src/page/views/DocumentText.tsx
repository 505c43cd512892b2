import { useAnswer } from '../graphql/useAnswer';
import { change, useLocation } from '../location';
import { Actions } from '../parts/Actions';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { PrintedLines } from '../parts/PrintedLines';
import { Table } from '../parts/Table';
import { DocumentDocument } from '../queries/generated';
import { useTexts } from '../text/useTexts';
import { NotFound } from './NotFound';

const block = 300;

/** A document as published, with its line numbers and its sections. */
export function DocumentText({ id }: { id: string }) {
  const texts = useTexts();
  const location = useLocation();
  const from = Math.max(1, Math.trunc(Number(location.params.get('from'))) || 1);
  const question = { document: DocumentDocument, variables: { id, from, to: from + block - 1 } };
  const { node } = useAnswer(question);
  if (node?.__typename !== 'Document') {
    return <NotFound />;
  }

  const to = Math.min(node.lineCount, from + block - 1);
  const at = (line: number) => change(location, { from: line <= 1 ? null : line, lines: null, mark: null });
  return (
    <>
      <Heading title={node.title} kicker={texts.year(node.year)}>
        {node.title}
      </Heading>
      <dl>
        {node.publisher != null && (
          <>
            <dt>{texts.document.publisher}</dt>
            <dd>{node.publisher}</dd>
          </>
        )}
        <dt>{texts.document.fileName}</dt>
        <dd className="breakable">{node.url == null ? node.fileName : <a href={node.url}>{node.fileName}</a>}</dd>
        <dt>{texts.document.checksum}</dt>
        <dd className="breakable">{node.sha256}</dd>
      </dl>
      <Actions of={node.title} question={question} />
      <details className="sections">
        <summary>{texts.document.sections}</summary>
        <Table
          caption={texts.document.sections}
          hiddenCaption
          rows={node.sections}
          rowKey={({ lineStart }) => String(lineStart)}
          columns={[
            {
              key: 'heading',
              head: texts.document.section,
              names: true,
              cell: ({ heading, lineStart }) => <Link to={at(lineStart)}>{heading || texts.document.untitled}</Link>,
            },
            { key: 'lines', head: texts.lines.number, cell: ({ lineStart, lineEnd }) => `${lineStart}–${lineEnd}` },
            {
              key: 'facts',
              head: texts.document.facts,
              number: true,
              cell: ({ facts, understood }) => (understood ? facts : <strong>{texts.document.notUnderstood}</strong>),
            },
          ]}
        />
      </details>
      <h2>
        {texts.document.text} <span className="of">{texts.document.range(from, to, node.lineCount)}</span>
      </h2>
      <div lang="zh-CN" className="full-text">
        <PrintedLines text={node.text} from={from} />
      </div>
      <nav className="pager" aria-label={texts.pages}>
        {from > 1 && <Link to={at(from - block)}>{texts.previousPage}</Link>}
        {to < node.lineCount && <Link to={at(to + 1)}>{texts.nextPage}</Link>}
      </nav>
    </>
  );
}

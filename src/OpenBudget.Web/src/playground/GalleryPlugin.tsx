import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { gallery, type Question } from './gallery';

/** The panel with the questions that readers have asked; one opens in a tab of its own. */
export const galleryPlugin: GraphiQLPlugin = { title: 'Questions 示例', icon: QuestionIcon, content: Gallery };

function Gallery() {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  function open(question: Question) {
    actions.addTab();
    queryEditor?.setValue(question.query);
    variableEditor?.setValue(question.variables);
  }

  return (
    <section className="gallery" aria-label="Questions 示例">
      <h2>
        示例 <span lang="en">Questions</span>
      </h2>
      {gallery.map((group) => (
        <section key={group.en}>
          <h3>
            <span lang="zh">{group.zh}</span> <span lang="en">{group.en}</span>
          </h3>
          <ul>
            {group.questions.map((question) => (
              <li key={question.name}>
                <button type="button" data-question={question.name} onClick={() => open(question)}>
                  <span lang="zh">{question.zh}</span>
                  <span lang="en">{question.en}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function QuestionIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <rect x="3" y="4" width="18" height="13" rx="2" />
      <path d="M9 21l3-4M7 9h10M7 12.5h6" strokeLinecap="round" />
    </svg>
  );
}

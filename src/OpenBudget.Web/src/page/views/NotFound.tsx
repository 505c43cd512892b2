import { go, useLocation } from '../location';
import { Heading } from '../parts/Heading';
import { Link } from '../parts/Link';
import { useTexts } from '../text/useTexts';

export function NotFound() {
  const texts = useTexts();
  const location = useLocation();
  return (
    <>
      <Heading title={texts.notFound}>{texts.notFound}</Heading>
      <p>{texts.notFoundHelp}</p>
      <p>
        <Link to={go(location, [], { department: null })}>{texts.home}</Link>
      </p>
    </>
  );
}

import { useId, useState } from 'react';
import { change, useLocation, useNavigation, type Changes } from '../location';

// A filter begins the list anew.
const firstPage: Changes = { after: null, before: null };

interface SelectProps {
  label: string;
  /** Its parameter in the address. */
  name: string;
  options: readonly { value: string; label: string }[];
}

/** A choice that stands in the address; the first option is what holds without a choice. */
export function Select({ label, name, options }: SelectProps) {
  const id = useId();
  const location = useLocation();
  const { open } = useNavigation();
  const chosen = location.params.get(name) ?? options[0]?.value;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => open(change(location, { [name]: event.target.value === options[0]?.value ? null : event.target.value, ...firstPage }))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

interface InputProps {
  label: string;
  name: string;
  /** An amount: digits with a point. */
  decimal?: boolean;
}

/** A text that stands in the address as soon as it is entered. */
export function Input({ label, name, decimal }: InputProps) {
  const id = useId();
  const location = useLocation();
  const { open } = useNavigation();
  const given = location.params.get(name) ?? '';
  const [text, setText] = useState(given);
  const [seen, setSeen] = useState(given);
  if (seen !== given) {
    setSeen(given);
    setText(given);
  }

  const enter = () => {
    if (text.trim() !== given) {
      open(change(location, { [name]: text.trim(), ...firstPage }));
    }
  };
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        inputMode={decimal ? 'decimal' : undefined}
        pattern={decimal ? '-?[0-9]+([.][0-9]+)?' : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={enter}
        onKeyDown={(event) => event.key === 'Enter' && enter()}
      />
    </p>
  );
}

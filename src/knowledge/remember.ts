/**
 * A pure function of an object that makes its answer once for each object, and forgets it with the
 * object. What was read of a file is such an object: it stays the same while the file does.
 */
export function remember<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const answer = made.get(key) ?? { value: make(key) };
    made.set(key, answer);
    return answer.value;
  };
}

/** When an answer is handed in: by the button of its form, by Enter in one of its fields, which presses that, or by a script. */

/**
 * Call back with each submission, and let the browser do nothing of it. Before it submits, a browser gathers what is in
 * all the fields, for those who keep passwords and addresses: several milliseconds of a phone, which the click comes before.
 */
export function submitted(form: HTMLFormElement, act: () => void): void {
  const take = (event: Event): void => {
    event.preventDefault();
    act();
  };
  form.addEventListener("submit", take);
  form.querySelector("button:not([type])")?.addEventListener("click", take);
}

/** Resolves when nothing below the element has changed for so many ms. */
export function quiet(element: Element, ms = 150): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(end, ms);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, ms);
    });
    observer.observe(element, { subtree: true, childList: true, attributes: true });
  });
}

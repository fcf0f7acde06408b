import { registerHooks } from "node:module";

/**
 * Everything that Node loads in the tests' process gets React 18 when it asks for React: the libraries that are not
 * Vite's to resolve (Testing Library, zustand, react-query, Radix), and react-dom itself.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^(react|react-dom)(?=\/|$)/, "$1-18"), context),
});

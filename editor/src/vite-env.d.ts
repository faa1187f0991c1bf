// The types of what Vite resolves: ?worker and ?raw imports, styles.
/// <reference types="vite/client" />

/* What it gives is preloaded, never called. */

/** The door of the desk (门): what a browser asks ▸ whether it may, and what it gets. It knows nothing of projects. */
@NullMarked
package org.gongkai.serve.door;

import org.jspecify.annotations.NullMarked;

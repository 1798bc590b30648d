/** An address ▸ what a web server makes of a published site, and the site itself as it was served (从网上核验). */
@NullMarked
package org.gongkai.audit.served;

import org.jspecify.annotations.NullMarked;

/// Models for the tests of stages that ask them.
@NullMarked
package responsa.testkit.model;

import org.jspecify.annotations.NullMarked;

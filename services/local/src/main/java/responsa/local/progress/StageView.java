package responsa.local.progress;

import responsa.stage.service.ServiceStatus;

/// A stage at one moment.
///
/// @param perSecond inputs finished a second, lately
record StageView(String name, ServiceStatus status, double perSecond) {}

import { configure } from '@testing-library/react';

// What a screen shows at last is waited for: on a loaded machine a second is not long.
configure({ asyncUtilTimeout: 20_000 });

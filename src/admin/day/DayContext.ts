'use client'

import { createContext } from 'react'

/** The company's time zone. */
export const DayContext = createContext('UTC')

'use client'

import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

const everyMs = 2_000

/** Refreshes the page every two seconds while something on it is in progress. */
export function Poll({ isNeeded }: { isNeeded: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!isNeeded) return undefined
    const timer = setInterval(() => router.refresh(), everyMs)
    return () => clearInterval(timer)
  }, [isNeeded, router])
  return null
}

'use client'

import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

const everyMs = 2_000

/** Has the page made anew every two seconds while something on it is under way. */
export function RefreshWhile({ isNeeded }: { isNeeded: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!isNeeded) return undefined
    const timer = setInterval(() => router.refresh(), everyMs)
    return () => clearInterval(timer)
  }, [isNeeded, router])
  return null
}
